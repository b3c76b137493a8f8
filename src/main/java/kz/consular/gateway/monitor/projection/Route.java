package kz.consular.gateway.monitor.projection;

import java.util.Comparator;

/** From a party to a party, by their addresses. */
public record Route(String sender, String recipient) implements Comparable<Route> {

    @Override
    public int compareTo(Route other) {
        return Comparator.comparing(Route::sender)
                .thenComparing(Route::recipient)
                .compare(this, other);
    }
}
