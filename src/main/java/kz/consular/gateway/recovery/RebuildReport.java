package kz.consular.gateway.recovery;

import java.io.PrintWriter;
import java.util.List;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.recovery.ScannedFile.Unused;

/**
 * The result of a rebuild.
 *
 * @param containers the number of files read
 * @param derived the cases whose dossier does not hold the officer's submissionId
 */
record RebuildReport(long containers, Counts counts, List<CaseNumber> derived, List<Unused> unused) {
    RebuildReport {
        derived = List.copyOf(derived);
        unused = List.copyOf(unused);
    }

    /**
     * The numbers of added rows.
     *
     * @param toSend cases of missions without a decision, whose dossier is sent to its office again
     * @param officeDecisions decisions of offices, which are sent to their mission again
     */
    record Counts(long missionCases, long toSend, long missionDecisions, long officeCases, long officeDecisions) {
        boolean nothing() {
            return missionCases + missionDecisions + officeCases + officeDecisions == 0;
        }
    }

    boolean complete() {
        return unused.isEmpty();
    }

    void print(PrintWriter out) {
        out.printf("%d containers read%n", containers);
        if (counts.nothing()) {
            out.println("Nothing was missing in the database.");
        } else {
            out.printf(
                    "Cases of missions added    %6d, %d of them to be sent to their office again%n",
                    counts.missionCases(), counts.toSend());
            out.printf(
                    "Decisions at missions added%6d, whose hand-over is to be confirmed, again where it was%n",
                    counts.missionDecisions());
            out.printf("Cases of offices added     %6d, whose inquiries are open again%n", counts.officeCases());
            out.printf("Decisions of offices added %6d, to be sent to their mission again%n", counts.officeDecisions());
        }
        if (!derived.isEmpty()) {
            out.println("Sealed without a submissionId, so that a repeated submission opens another case:");
            derived.forEach(number -> out.println("  " + number));
        }
        if (!unused.isEmpty()) {
            out.println("Not used, and left where it is:");
            unused.forEach(file -> out.printf("  %s %s: %s%n", file.file().getFileName(), file.code(), file.why()));
        }
    }
}
