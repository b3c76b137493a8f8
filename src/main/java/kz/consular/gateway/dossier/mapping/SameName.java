package kz.consular.gateway.dossier.mapping;

/** Enums of the wire and ours bear the same names; a test compares them all. */
final class SameName {
    private SameName() {}

    static <E extends Enum<E>> E in(Class<E> type, Enum<?> value) {
        return Enum.valueOf(type, value.name());
    }
}
