package kz.consular.gateway.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.cli.client.MissionFault;
import kz.consular.gateway.cli.client.MissionUnavailable;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.wire.mission.FaultCode;

/** An officer who lodges all day, now and then repeats what was answered, and does not rest until all of it is. */
final class OfficerAtWork implements Runnable {
    private static final int LONGEST_PAUSE = 600;
    private static final double REPEATS = 0.3;

    private final Everyday everyday;
    private final List<DossierFolder> families;
    private final Random random;
    private final CountDownLatch closing;
    private final Map<String, DossierFolder> lodged = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>();

    OfficerAtWork(Everyday everyday, List<DossierFolder> families, long seed, CountDownLatch closing) {
        this.everyday = everyday;
        this.families = List.copyOf(families);
        this.random = new Random(seed);
        this.closing = closing;
    }

    @Override
    public void run() {
        try {
            while (!closing.await(random.nextInt(LONGEST_PAUSE), TimeUnit.MILLISECONDS)) {
                ask(next());
            }
            for (var submission : List.copyOf(lodged.keySet())) {
                Everyday.await("an answer to " + submission).until(() -> ask(submission));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever has no answer yet is served first: behind the counter the families are waiting. */
    private String next() {
        var waiting =
                lodged.keySet().stream().filter(one -> !answered.contains(one)).findFirst();
        return waiting.orElseGet(
                () -> lodged.isEmpty() || random.nextDouble() > REPEATS ? newSubmission() : anyLodged());
    }

    private String newSubmission() {
        var submission = everyday.newSubmission();
        lodged.put(submission, families.get(random.nextInt(families.size())));
        return submission;
    }

    private String anyLodged() {
        return new ArrayList<>(lodged.keySet()).get(random.nextInt(lodged.size()));
    }

    /** @return false when there was no answer, which settles nothing; what else goes wrong is for the audit */
    private boolean ask(String submission) {
        try {
            everyday.lodge(Objects.requireNonNull(lodged.get(submission)), submission);
            answered.add(submission);
            return true;
        } catch (MissionUnavailable _) {
            return false;
        } catch (MissionFault fault) {
            if (fault.code() != FaultCode.INTERNAL && fault.code() != FaultCode.UNAVAILABLE) {
                everyday.promises().contradicted("Submission " + submission + " got " + fault.getMessage());
            }
            return false;
        }
    }
}
