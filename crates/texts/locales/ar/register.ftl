# The area “register”.
