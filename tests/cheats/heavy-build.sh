# shellcheck shell=sh
# tries: keep the compiler busy and the disk full for ever
# unbuilt: building has limits of time, memory and room
cat > threads/heavy.S <<'END'
        .data
        .rept 100000
        .fill 100000, 1, 0x5a
        .endr
END
add_source threads/heavy.S
