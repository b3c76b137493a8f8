package kz.consular.gateway.selftest;

import java.time.Duration;
import java.util.Optional;

/** The self-tests of this node's first mission, for whoever wants one now. */
public final class SelfTests {
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Optional<Rounds> rounds;
    private final Reminder reminder;

    /** @param rounds empty where this node holds no mission's seal key */
    SelfTests(Optional<Rounds> rounds, Reminder reminder) {
        this.rounds = rounds;
        this.reminder = reminder;
    }

    /** Whether there is a mission here that can send them. */
    public boolean possible() {
        return rounds.isPresent();
    }

    /**
     * Begins a round; the one before it, if it is not through, ends with that.
     *
     * @return false, with nothing begun, where one began a moment ago or none is possible
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is too full for anything new
     */
    public boolean begin() {
        var begun = rounds.filter(Rounds::begin).isPresent();
        reminder.call();
        return begun;
    }

    /** @return how long there is nothing to do */
    Duration turn() {
        return rounds.map(Rounds::turn).orElse(LATER);
    }
}
