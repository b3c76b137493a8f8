package kz.consular.gateway.dossier.mapping;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.consular.gateway.domain.application.PersonName;
import kz.consular.gateway.domain.application.PersonName.Spelling;

/** Maps names of persons. */
final class NameWireMapping {
    private final ValueReader values;

    NameWireMapping(ValueReader values) {
        this.values = values;
    }

    Optional<PersonName> fromWire(String path, kz.consular.wire.application.PersonName wire) {
        var cyrillic = spelling(path + "/cyrillic", wire.getCyrillic(), PersonName::requireCyrillic);
        var latin = spelling(path + "/latin", wire.getLatin(), PersonName::requireLatin);
        return cyrillic.flatMap(first -> latin.map(second -> new PersonName(first, second)));
    }

    private Optional<Spelling> spelling(
            String path, kz.consular.wire.application.Spelling wire, UnaryOperator<Spelling> script) {
        return values.read(
                path,
                wire,
                parts -> script.apply(new Spelling(
                        parts.getSurname(), parts.getGivenName(), Optional.ofNullable(parts.getPatronymic()))));
    }

    static kz.consular.wire.application.PersonName toWire(PersonName name) {
        var wire = new kz.consular.wire.application.PersonName();
        wire.setCyrillic(toWire(name.cyrillic()));
        wire.setLatin(toWire(name.latin()));
        return wire;
    }

    private static kz.consular.wire.application.Spelling toWire(Spelling spelling) {
        var wire = new kz.consular.wire.application.Spelling();
        wire.setSurname(spelling.surname());
        wire.setGivenName(spelling.givenName());
        spelling.patronymic().ifPresent(wire::setPatronymic);
        return wire;
    }
}
