package kz.consular.gateway.selftest;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.domain.Sha256;

/**
 * The last round of self-tests of a mission.
 *
 * @param since when it began; before the first one, since when the mission is served here
 * @param underWay what is still to be handed over; empty once every office had its own
 */
record Round(Instant since, Optional<UnderWay> underWay) {

    /**
     * @param digest of the container that goes to every office
     * @param size of it
     * @param reached the address of the last office that had its own; empty text before the first
     */
    record UnderWay(Sha256 digest, long size, String reached) {}
}
