package kz.consular.gateway.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.consular.gateway.domain.Party;

/** The rounds of one mission, one after another. */
final class Rounds {
    /** While a round is under way. */
    private static final Duration SOON = Duration.ofSeconds(1);
    /** Other nodes of this database begin rounds too, and may die over them. */
    private static final Duration LATER = Duration.ofMinutes(1);
    /** Who asks twice within this means one. */
    private static final Duration TWICE = Duration.ofSeconds(10);

    private final Party.Mission sender;
    private final Duration every;
    private final JdbcRounds rows;
    private final RoundStart start;
    private final RoundDispatch handingOver;
    private final SelfTestExpiry givingUp;
    private final Clock clock;

    /** @param every zero for never by themselves */
    Rounds(
            Party.Mission sender,
            Duration every,
            JdbcRounds rows,
            RoundStart start,
            RoundDispatch handingOver,
            SelfTestExpiry givingUp,
            Clock clock) {
        this.sender = sender;
        this.every = every;
        this.rows = rows;
        this.start = start;
        this.handingOver = handingOver;
        this.givingUp = givingUp;
        this.clock = clock;
    }

    /** Begins a round because somebody wants one. @return false where one has just begun */
    boolean begin() {
        if (rows.find(sender).isEmpty()) {
            rows.open(sender, clock.instant());
        }
        return start.onDemand(sender, TWICE);
    }

    /**
     * Does what is due. The first round is due when the mission has been served here for as long as from one round to the next.
     *
     * @return how long there is nothing to do
     */
    Duration turn() {
        var now = clock.instant();
        if (rows.find(sender).isEmpty()) {
            rows.open(sender, now);
        }
        if (!every.isZero() && !lastBeganAt().isAfter(now.minus(every))) {
            start.onSchedule(sender, every);
        }
        givingUp.unanswered(sender, lastBeganAt(), now);
        handingOver.some(sender);
        return rows.find(sender).flatMap(Round::underWay).isPresent() ? SOON : LATER;
    }

    private Instant lastBeganAt() {
        return rows.find(sender).orElseThrow().since();
    }
}
