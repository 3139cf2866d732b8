# The area “cases”.
