package kz.consular.gateway.decision;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.wire.channel.Permission;
import kz.consular.wire.channel.Restriction;

/** Maps a decision to its wire type, which decision.xml and the mission's endpoint share, and back. */
public final class DecisionWireMapping {
    private DecisionWireMapping() {}

    public static kz.consular.wire.channel.Decision toWire(SealedDecision sealed) {
        var wire = new kz.consular.wire.channel.Decision();
        wire.setCaseNumber(sealed.caseNumber().value());
        wire.setOffice(sealed.office().value());
        wire.setMission(sealed.mission().value());
        wire.setDossierDigest(sealed.dossierDigest().hex());
        wire.setDecidedAt(sealed.decidedAt());
        switch (sealed.decision()) {
            case Decision.Permitted permitted -> wire.setPermitted(permission(permitted));
            case Decision.Restricted restricted -> wire.setRestricted(restriction(restricted));
        }
        return wire;
    }

    private static Permission permission(Decision.Permitted permitted) {
        var wire = new Permission();
        wire.getPassportToIssue().addAll(values(permitted.passportsToIssue()));
        wire.getIdentityCardToSurrender().addAll(values(permitted.identityCardsToSurrender()));
        return wire;
    }

    private static Restriction restriction(Decision.Restricted restricted) {
        var wire = new Restriction();
        wire.setGround(kz.consular.wire.channel.Ground.fromValue(
                restricted.ground().ground().name()));
        wire.setGroundText(text(restricted.ground().wording()));
        wire.setTermText(text(restricted.term().wording()));
        restricted.term().until().ifPresent(wire::setUntil);
        wire.setAppealProcedure(text(restricted.appealProcedure()));
        return wire;
    }

    /** @throws UnreadableXml when a value is impossible */
    static SealedDecision fromWire(kz.consular.wire.channel.Decision wire) throws UnreadableXml {
        var caseNumber = new CaseNumber(wire.getCaseNumber());
        if (!caseNumber.mission().value().equals(wire.getMission())) {
            throw new UnreadableXml("Its case number is not one of the mission that it names", null);
        }
        try {
            return new SealedDecision(
                    caseNumber,
                    new OfficeCode(wire.getOffice()),
                    Sha256.of(wire.getDossierDigest()),
                    wire.getDecidedAt(),
                    decision(wire));
        } catch (IllegalArgumentException e) {
            throw new UnreadableXml("It decides what the Rules do not allow", e);
        }
    }

    private static Decision decision(kz.consular.wire.channel.Decision wire) {
        var permitted = wire.getPermitted();
        if (permitted != null) {
            return new Decision.Permitted(
                    persons(permitted.getPassportToIssue()), persons(permitted.getIdentityCardToSurrender()));
        }
        var restricted = wire.getRestricted();
        return new Decision.Restricted(
                new StatedGround(Ground.valueOf(restricted.getGround().value()), text(restricted.getGroundText())),
                new Term(text(restricted.getTermText()), Optional.ofNullable(restricted.getUntil())),
                text(restricted.getAppealProcedure()));
    }

    private static List<String> values(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }

    private static List<PersonId> persons(List<String> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    private static kz.consular.wire.application.LocalizedText text(LocalizedText text) {
        var wire = new kz.consular.wire.application.LocalizedText();
        wire.setKk(text.kk());
        wire.setRu(text.ru());
        wire.setEn(text.en());
        return wire;
    }

    private static LocalizedText text(kz.consular.wire.application.LocalizedText wire) {
        return new LocalizedText(wire.getKk(), wire.getRu(), wire.getEn());
    }
}
