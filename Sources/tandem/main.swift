import Commands

Tandem.start()
