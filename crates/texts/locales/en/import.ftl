# The area “import”.
