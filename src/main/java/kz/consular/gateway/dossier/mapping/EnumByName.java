package kz.consular.gateway.dossier.mapping;

/** Maps between enums of the wire and of the domain, whose constants have the same names; a test compares them all. */
final class EnumByName {
    private EnumByName() {}

    static <E extends Enum<E>> E in(Class<E> type, Enum<?> value) {
        return Enum.valueOf(type, value.name());
    }
}
