package kz.consular.gateway.dossier.mapping;

import java.util.Optional;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.Passport;
import kz.consular.wire.application.IdentityCardCause;

/** Maps passports and identity cards. */
final class PaperWireMapping {
    private final ValueReader values;
    private final PaperNumbers numbers;

    PaperWireMapping(ValueReader values, PaperNumbers numbers) {
        this.values = values;
        this.numbers = numbers;
    }

    Optional<Passport> passport(String path, kz.consular.wire.application.Passport wire) {
        return values.read(path + "/number", wire.getNumber(), numbers::requirePassport)
                .map(number -> new Passport(number, Optional.ofNullable(wire.getValidUntil())));
    }

    Optional<IdentityCard> identityCard(String path, kz.consular.wire.application.IdentityCard wire) {
        if (wire.getPresent() != null) {
            return values.read(
                    path + "/present/number",
                    wire.getPresent().getNumber(),
                    number -> new IdentityCard.Present(numbers.requireIdentityCard(number)));
        }
        var wanting = wire.getWanting();
        return Optional.of(new IdentityCard.Wanting(
                EnumByName.in(IdentityCard.Cause.class, wanting.getCause()),
                Optional.ofNullable(wanting.getExplanation())));
    }

    static kz.consular.wire.application.Passport toWire(Passport passport) {
        var wire = new kz.consular.wire.application.Passport();
        wire.setNumber(passport.number());
        passport.validUntil().ifPresent(wire::setValidUntil);
        return wire;
    }

    static kz.consular.wire.application.IdentityCard toWire(IdentityCard card) {
        var wire = new kz.consular.wire.application.IdentityCard();
        switch (card) {
            case IdentityCard.Present(var number) -> {
                var present = new kz.consular.wire.application.IdentityCard.Present();
                present.setNumber(number);
                wire.setPresent(present);
            }
            case IdentityCard.Wanting(var cause, var explanation) -> {
                var wanting = new kz.consular.wire.application.IdentityCard.Wanting();
                wanting.setCause(EnumByName.in(IdentityCardCause.class, cause));
                explanation.ifPresent(wanting::setExplanation);
                wire.setWanting(wanting);
            }
        }
        return wire;
    }
}
