package kz.consular.gateway.fault;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.demo.OfficeClerk;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** A clerk who decides every open case of an office, by chance permitted or restricted. */
final class ClerkAtWork implements Runnable {
    private static final int LONGEST_PAUSE = 500;

    private final OfficeClerk clerk;
    private final Promises promises;
    private final Random random;
    private final CountDownLatch over;
    private final Set<String> unanswered = new HashSet<>();

    ClerkAtWork(OfficeClerk clerk, Promises promises, long seed, CountDownLatch over) {
        this.clerk = clerk;
        this.promises = promises;
        this.random = new Random(seed);
        this.over = over;
    }

    @Override
    public void run() {
        try {
            while (!over.await(random.nextInt(LONGEST_PAUSE), TimeUnit.MILLISECONDS)) {
                considerAll();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void considerAll() {
        try {
            clerk.openCases().forEach(this::decide);
        } catch (RestClientException _) {
            // The office does not answer; the next round asks again.
        }
    }

    private void decide(String caseNumber) {
        var permits = random.nextBoolean();
        try {
            clerk.openInquiries(caseNumber).forEach(inquiry -> clerk.answer(caseNumber, inquiry));
            if (permits) {
                clerk.permit(caseNumber);
            } else {
                clerk.restrictForTaxDebt(caseNumber);
            }
            promises.ruled(caseNumber, permits);
        } catch (HttpClientErrorException.Conflict e) {
            if (!unanswered.remove(caseNumber)) {
                promises.contradicted("The open case " + caseNumber + " could not be decided: " + e.getMessage());
            }
        } catch (RestClientException e) {
            unanswered.add(caseNumber);
            throw e;
        }
    }
}
