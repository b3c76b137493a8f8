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

/** An officer who lodges applications, sometimes repeats an answered one, and at the end repeats each until it is answered. */
final class OfficerAtWork implements Runnable {
    private static final int LONGEST_PAUSE = 600;
    private static final double REPEATS = 0.3;

    private final Workload workload;
    private final List<DossierFolder> families;
    private final Random random;
    private final CountDownLatch over;
    private final Map<String, DossierFolder> lodged = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>();

    OfficerAtWork(Workload workload, List<DossierFolder> families, long seed, CountDownLatch over) {
        this.workload = workload;
        this.families = List.copyOf(families);
        this.random = new Random(seed);
        this.over = over;
    }

    @Override
    public void run() {
        try {
            while (!over.await(random.nextInt(LONGEST_PAUSE), TimeUnit.MILLISECONDS)) {
                ask(next());
            }
            for (var submission : List.copyOf(lodged.keySet())) {
                Workload.await("an answer to " + submission).until(() -> ask(submission));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Submissions without an answer come first. */
    private String next() {
        var waiting =
                lodged.keySet().stream().filter(one -> !answered.contains(one)).findFirst();
        return waiting.orElseGet(
                () -> lodged.isEmpty() || random.nextDouble() > REPEATS ? newSubmission() : anyLodged());
    }

    private String newSubmission() {
        var submission = workload.newSubmission();
        lodged.put(submission, families.get(random.nextInt(families.size())));
        return submission;
    }

    private String anyLodged() {
        return new ArrayList<>(lodged.keySet()).get(random.nextInt(lodged.size()));
    }

    /** @return false without an answer, which proves nothing; the audit reports other faults */
    private boolean ask(String submission) {
        try {
            workload.lodge(Objects.requireNonNull(lodged.get(submission)), submission);
            answered.add(submission);
            return true;
        } catch (MissionUnavailable _) {
            return false;
        } catch (MissionFault fault) {
            if (fault.code() != FaultCode.INTERNAL && fault.code() != FaultCode.UNAVAILABLE) {
                workload.promises().contradicted("Submission " + submission + " got " + fault.getMessage());
            }
            return false;
        }
    }
}
