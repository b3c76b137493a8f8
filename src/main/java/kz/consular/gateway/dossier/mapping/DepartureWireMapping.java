package kz.consular.gateway.dossier.mapping;

import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.wire.application.Empty;
import kz.consular.wire.application.Escort;

/** Maps the companions of a departing minor. */
final class DepartureWireMapping {
    private DepartureWireMapping() {}

    static MinorDeparture fromWire(kz.consular.wire.application.MinorDeparture wire) {
        if (wire.getWithBothParents() != null) {
            return new MinorDeparture.WithBothParents();
        }
        if (wire.getAlone() != null) {
            return new MinorDeparture.Alone();
        }
        return new MinorDeparture.WithOne(
                EnumByName.in(MinorDeparture.Escort.class, wire.getWithOne().getEscort()),
                EnumByName.in(OtherParent.class, wire.getWithOne().getOtherParent()));
    }

    static kz.consular.wire.application.MinorDeparture toWire(MinorDeparture departure) {
        var wire = new kz.consular.wire.application.MinorDeparture();
        switch (departure) {
            case MinorDeparture.WithBothParents() -> wire.setWithBothParents(new Empty());
            case MinorDeparture.Alone() -> wire.setAlone(new Empty());
            case MinorDeparture.WithOne(var escort, var otherParent) -> {
                var withOne = new kz.consular.wire.application.MinorDeparture.WithOne();
                withOne.setEscort(EnumByName.in(Escort.class, escort));
                withOne.setOtherParent(EnumByName.in(kz.consular.wire.application.OtherParent.class, otherParent));
                wire.setWithOne(withOne);
            }
        }
        return wire;
    }
}
