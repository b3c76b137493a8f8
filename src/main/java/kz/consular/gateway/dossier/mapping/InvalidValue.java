package kz.consular.gateway.dossier.mapping;

/**
 * One value that the schema lets pass and that cannot be right.
 *
 * @param path where it stands, such as {@code application/child[2]/iin}; counting begins at 1
 * @param problem for the sender only: it may quote the value
 */
public record InvalidValue(String path, String problem) {

    /** Only the place, so that a quoted value stays out of logs. */
    @Override
    public String toString() {
        return path;
    }
}
