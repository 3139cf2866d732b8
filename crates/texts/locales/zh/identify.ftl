# The area “identify”.
