package kz.consular.gateway.cli.folder;

/** A reason why a folder cannot be lodged, and its remedy. */
public record FolderDefect(String cause, String remedy) {
    @Override
    public String toString() {
        return cause + " " + remedy;
    }
}
