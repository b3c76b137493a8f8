package kz.consular.gateway.desk;

/** Why a folder cannot be lodged as it lies there, and what to do about it. */
public record Flaw(String cause, String remedy) {
    @Override
    public String toString() {
        return cause + " " + remedy;
    }
}
