# shellcheck shell=sh
# tries: links that lead to files of the grader's
# refused: a symbolic link
rm -f threads/switch.h
ln -s /etc/passwd threads/switch.h
