"""Asks the system to forget what it keeps in memory of the files of a folder: forget_files.py FOLDER"""

import os
import sys

for name in os.listdir(sys.argv[1]):
    file = os.open(os.path.join(sys.argv[1], name), os.O_RDONLY)
    os.fsync(file)
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)
