# shellcheck shell=sh
# tries: makefiles that write good outputs instead of running anything
# stopped: of makefiles, only the lists of sources are read
cp "${here:?}/canned.txt" tests/canned.txt
cat >> tests/Make.tests <<'END'
%.result: %.ck
	@mkdir -p $(dir $@); echo PASS > $@
TESTCMD = grep '^($(notdir $*))' ../../tests/canned.txt > $@
END
cat >> Makefile.build <<'END'
judge = @echo PASS > $*.result; :
kernel.bin: ; echo no kernel > $@
END
echo 'TEST_SUBDIRS =' >> threads/Make.vars
echo 'SHELL = /bin/true' >> Make.config
