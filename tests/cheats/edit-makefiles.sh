# shellcheck shell=sh
# tries: makefiles that write good results instead of running anything
# stopped: of makefiles, only the lists of sources are read
cat >> tests/Make.tests <<'END'
judge = @echo PASS > $@; :
END
cat >> Makefile.build <<'END'
judge = @echo PASS > $@; echo pass $(@:.result=); :
CFLAGS += -DCHEAT
END
echo 'TIMEOUT = 100000' >> threads/Make.vars
