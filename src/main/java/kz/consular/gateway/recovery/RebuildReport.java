package kz.consular.gateway.recovery;

import java.io.PrintWriter;
import java.util.List;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.recovery.ScannedFile.Unused;

/**
 * What a rebuild did.
 *
 * @param containers how many files were read
 * @param derived cases whose dossier does not tell the officer's submissionId
 */
record RebuildReport(long containers, Counts counts, List<CaseNumber> derived, List<Unused> unused) {
    RebuildReport {
        derived = List.copyOf(derived);
        unused = List.copyOf(unused);
    }

    /**
     * @param missionCases added
     * @param toSend of these, undecided ones, whose dossier goes to its office again
     * @param missionDecisions added
     * @param officeCases added
     * @param officeDecisions added, and sent to their mission again
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
