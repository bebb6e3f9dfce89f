# The front door: what can be done from the top of the tree.
#
# Work on a project happens in its directory (cd threads && make).  The
# targets here are for those who come in, and for the tree as a whole.

# Goals are done in the order in which they are given: `make setup run'.
.NOTPARALLEL:

# Project directories, as far as they exist.
PROJECTS = $(patsubst %/Makefile,%,$(wildcard \
	     $(addsuffix /Makefile,threads userprog vm filesys)))
OTHERS = $(patsubst %/Makefile,%,$(wildcard \
	   $(addsuffix /Makefile,examples utils tests/unit)))

SOURCE_DIRS = threads userprog vm filesys devices lib tests examples utils
SOURCE_FILES = find $(wildcard $(SOURCE_DIRS)) -name '*.[chS]' \
  ! -path '*/build*/*' -print

MAKE_IN = $(MAKE) --no-print-directory -C

all:
	@echo "There is a kernel in every project directory: $(PROJECTS)."
	@echo "Run make in one of them, for instance:"
	@echo "  cd threads && make && make check"
	@echo "From here:"
	@echo "  make setup        install what is missing"
	@echo "  make run          build the kernel and boot a thread test"
	@echo "  make check        run the tests of every project"
	@echo "  make setup-all    install what the next four need, too" # @reference
	@echo "  make check-all    all tests there are"
	@echo "  make mutants      do the tests notice a broken kernel?" # @reference
	@echo "  make cheats       do cheating submissions earn anything?" # @reference
	@echo "  make lint         complaints of compilers and checkers" # @reference
	@echo "  make check-layers does the code keep to its architecture?" # @reference
	@echo "  make stack-depth  how deep can the kernel's stacks get?" # @reference

# --- Coming in ------------------------------------------------------------

setup:
	@sh utils/setup

setup-all:
	@sh utils/setup --all

# A kernel thread test in a simulated machine, on this terminal.
run:
	@$(MAKE_IN) threads
	cd threads && ../utils/pintos -T 60 -k -- -q run alarm-multiple

# --- Tests ----------------------------------------------------------------

# Each part ends with a line `N passed, N failed'; utils/sum-up passes on
# all else and closes with the sum.  A part without that line has died and
# counts as a failure.
check:
	@for dir in $(PROJECTS); do \
	  $(MAKE_IN) $$dir check; echo "end of $$dir: $$?"; \
	done | perl utils/sum-up

check-all:
	@{ for dir in $(PROJECTS); do \
	    $(MAKE_IN) $$dir check-all; echo "end of $$dir: $$?"; \
	  done; \
	  for part in $(MORE_PARTS); do \
	    $(MAKE_IN) . $$part; echo "end of $$part: $$?"; \
	  done; \
	} | perl utils/sum-up

-include Make.reference  # @reference

# --- Indexes --------------------------------------------------------------

# How files are compiled, for editors.
compile_commands.json:
	@$(MAKE_IN) threads $@

TAGS:
	$(SOURCE_FILES) | etags -

tags:
	$(SOURCE_FILES) | ctags -L -

cscope.files:
	$(SOURCE_FILES) > $@

cscope: cscope.files
	cscope -b -q -k

# --- Cleaning up ----------------------------------------------------------

clean:
	@for dir in $(PROJECTS) $(OTHERS); do \
	  $(MAKE_IN) $$dir clean || exit; \
	done
	rm -f TAGS tags

distclean: clean
	find . -name '*~' -exec rm -f {} +
	rm -f cscope.files cscope.out cscope.in.out cscope.po.out
	rm -f compile_commands.json

.PHONY: all setup setup-all run check check-all compile_commands.json \
  TAGS tags cscope.files cscope clean distclean
