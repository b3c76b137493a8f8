package kz.consular.gateway.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.consular.gateway.fault.Link.Direction;

/**
 * Causes and ends one fault after the other, each drawn from a shuffled list so that every fault occurs. The faults of several injectors
 * overlap. The seed determines order and duration of the faults, but not the work that they hit.
 */
final class FaultInjector implements Runnable {
    private static final int LONGEST_CALM = 4_000;
    private static final int LONGEST_ABSENCE = 3_000;
    private static final int LONGEST_BREAK = 12_000;
    private static final int LONGEST_FRAGMENT = 200_000;

    private final SplitCountry country;
    private final List<Fault> pack;
    private final Random random;
    private final CountDownLatch over;
    private final Map<Fault, Integer> caused;
    private final Deque<Fault> next = new ArrayDeque<>();

    /** @param caused counts each fault */
    FaultInjector(SplitCountry country, List<Fault> pack, long seed, CountDownLatch over, Map<Fault, Integer> caused) {
        this.country = country;
        this.pack = List.copyOf(pack);
        this.random = new Random(seed);
        this.over = over;
        this.caused = caused;
    }

    @Override
    public void run() {
        try {
            while (calm()) {
                var fault = draw();
                cause(fault);
                caused.merge(fault, 1, Integer::sum);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The test itself failed to cause a fault, or to end it", e);
        }
    }

    private boolean calm() throws InterruptedException {
        return !over.await(random.nextInt(LONGEST_CALM), TimeUnit.MILLISECONDS);
    }

    private Fault draw() {
        if (next.isEmpty()) {
            var shuffled = new ArrayList<>(pack);
            Collections.shuffle(shuffled, random);
            next.addAll(shuffled);
        }
        return next.pop();
    }

    /** Returns when the fault is ended. */
    private void cause(Fault fault) throws Exception {
        switch (fault) {
            case MISSION_KILLED -> kill(country.mission());
            case OFFICE_KILLED -> kill(country.office());
            case BROKER_KILLED -> {
                country.broker().kill9();
                hold(LONGEST_ABSENCE);
                country.broker().startAgain();
                country.broker().awaitReady();
            }
            case DATABASE_KILLED -> {
                country.postgres().kill9();
                hold(LONGEST_ABSENCE);
                country.postgres().restart();
            }
            case LINE_CUT -> onLink(Link::cut);
            case LINE_STALLED ->
                onLink(link -> {
                    link.stall(Direction.UP);
                    link.stall(Direction.DOWN);
                });
            case LINE_STALLED_ONE_WAY -> onLink(link -> link.stallAfter(direction(), fragment()));
            case LINE_TRUNCATED -> onLink(link -> link.truncateAfter(direction(), fragment()));
        }
    }

    private void kill(Node node) throws InterruptedException {
        node.kill9();
        hold(LONGEST_ABSENCE);
        node.start().awaitUp();
    }

    private void onLink(Consumer<Link> fault) throws InterruptedException {
        var link = random.nextBoolean() ? country.missionLink() : country.officeLink();
        fault.accept(link);
        hold(LONGEST_BREAK);
        link.heal();
    }

    private Direction direction() {
        return random.nextBoolean() ? Direction.UP : Direction.DOWN;
    }

    private long fragment() {
        return random.nextInt(LONGEST_FRAGMENT);
    }

    /** Waits for the duration of the fault, or until all faults are over. */
    private void hold(int longest) throws InterruptedException {
        var _ = over.await(random.nextInt(longest), TimeUnit.MILLISECONDS);
    }
}
