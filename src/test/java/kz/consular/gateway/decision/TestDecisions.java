package kz.consular.gateway.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.LocalizedText;
import kz.consular.gateway.casefile.OfficeCode;
import kz.consular.gateway.casefile.PersonId;
import kz.consular.gateway.delivery.ContainerStore;
import kz.consular.gateway.dossier.ChannelXml;
import kz.consular.gateway.signing.SealKeys;
import kz.consular.gateway.signing.Sha256;

/** Decisions of office 711110000. */
public final class TestDecisions {
    public static final LocalizedText APPEAL =
            new LocalizedText("сотқа шағым", "жалоба в суд", "a complaint to a court.");

    private TestDecisions() {}

    public static DecisionRoom room(ContainerStore containers, SealKeys keys, Clock clock) {
        return new DecisionRoom(containers, keys, new ChannelXml(), clock);
    }

    static SealedDecision sealed(CaseNumber number, Sha256 dossier, Instant at, Decision decision) {
        return new SealedDecision(number, new OfficeCode("711110000"), dossier, at, decision);
    }

    /** A passport for the applicant; these identity cards are to be surrendered. */
    static Decision.Permitted permitted(String... cards) {
        return new Decision.Permitted(
                List.of(new PersonId("applicant")),
                Stream.of(cards).map(PersonId::new).toList());
    }

    static Decision.Restricted restricted(Ground ground) {
        return new Decision.Restricted(StatedGround.of(ground), Term.of(ground, Optional.empty()), APPEAL);
    }
}
