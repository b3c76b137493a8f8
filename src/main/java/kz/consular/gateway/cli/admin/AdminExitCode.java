package kz.consular.gateway.cli.admin;

/** What a command of IT staff tells the shell; from 64 on the numbers of BSD's sysexits. */
final class AdminExitCode {
    static final int DONE = 0;
    /** The consignment is past it: nothing was changed. */
    static final int NOT_POSSIBLE = 1;
    /** The node sends no such consignment. */
    static final int UNKNOWN = 66;
    /** The node's records cannot be opened with these settings. */
    static final int RECORDS = 78;

    private AdminExitCode() {}
}
