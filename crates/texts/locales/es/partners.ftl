# The area “partners”.
