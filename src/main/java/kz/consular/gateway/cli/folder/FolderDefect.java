package kz.consular.gateway.cli.folder;

/** Why a folder cannot be lodged as it lies there, and what to do about it. */
public record FolderDefect(String cause, String remedy) {
    @Override
    public String toString() {
        return cause + " " + remedy;
    }
}
