package kz.consular.gateway.soap.mapping;

import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.territory.Office;

/** Texts in three languages, and offices, whose names are such texts, on the wire. */
final class TextWireMapping {
    private TextWireMapping() {}

    static kz.consular.wire.application.LocalizedText toWire(LocalizedText text) {
        var wire = new kz.consular.wire.application.LocalizedText();
        wire.setKk(text.kk());
        wire.setRu(text.ru());
        wire.setEn(text.en());
        return wire;
    }

    static kz.consular.wire.application.Office toWire(Office office) {
        var wire = new kz.consular.wire.application.Office();
        wire.setCode(office.code().value());
        wire.setName(toWire(office.name()));
        return wire;
    }
}
