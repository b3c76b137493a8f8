package kz.consular.gateway.dossier.mapping;

/**
 * A value that matches the schema and is invalid nevertheless.
 *
 * @param path of the value, such as {@code application/child[2]/iin}; counting begins at 1
 * @param problem for the sender only: it may quote the value
 */
public record InvalidValue(String path, String problem) {

    /** The path alone, so that no quoted value gets into a log. */
    @Override
    public String toString() {
        return path;
    }
}
