package kz.consular.gateway.desk;

/** What a command tells the shell; from 64 on the numbers of BSD's sysexits. */
final class Exit {
    static final int DONE = 0;
    /** The application is turned away, or the seal refuted. */
    static final int NO = 1;
    /** The seal is neither proven nor refuted. */
    static final int INDETERMINATE = 2;

    static final int USAGE = 64;
    /** The folder has flaws: nothing was sent. */
    static final int FOLDER_FLAWED = 65;

    static final int UNAVAILABLE = 69;
    /** The gateway refused with a fault, or this program failed. */
    static final int FAULT = 70;
    /** A file cannot be read or written. */
    static final int FILE = 74;
    /** The certificate, the authorities or the revocation list cannot be used. */
    static final int CREDENTIALS = 78;

    private Exit() {}
}
