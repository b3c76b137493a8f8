package kz.consular.gateway.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.dossier.ChannelXml;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;

/** Decisions of office 711110000. */
public final class TestDecisions {
    public static final LocalizedText APPEAL =
            new LocalizedText("сотқа шағым", "жалоба в суд", "a complaint to a court.");

    private TestDecisions() {}

    public static DecisionArchive archive(ContainerStore containers, SealKeys keys, Clock clock) {
        return new DecisionArchive(containers, keys, new ChannelXml(), clock);
    }

    public static SealedDecision sealed(CaseNumber number, Sha256 dossier, Instant at, Decision decision) {
        return new SealedDecision(number, new OfficeCode("711110000"), dossier, at, decision);
    }

    /** A passport for the applicant; these identity cards are to be surrendered. */
    public static Decision.Permitted permitted(String... cards) {
        return new Decision.Permitted(
                List.of(new PersonId("applicant")),
                Stream.of(cards).map(PersonId::new).toList());
    }

    public static Decision.Restricted restricted(Ground ground) {
        return new Decision.Restricted(StatedGround.of(ground), Term.of(ground, Optional.empty()), APPEAL);
    }
}
