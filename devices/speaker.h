/* The PC speaker. */
#ifndef DEVICES_SPEAKER_H
#define DEVICES_SPEAKER_H

/* Sounds a tone of FREQUENCY Hz until speaker_off.  A frequency that nobody
   can hear is silence.  From anywhere. */
void speaker_on (int frequency);

/* Ends the tone.  From anywhere. */
void speaker_off (void);

/* Beeps: 440 Hz for a quarter of a second from now on; does not wait for the
   end.  Does nothing with interrupts off. */
void speaker_beep (void);

#endif /* devices/speaker.h */
