package kz.consular.gateway.storage;

import java.util.Collection;
import java.util.Set;
import kz.consular.gateway.domain.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References in one column of a table, which the module that owns the table names. */
public final class JdbcReferences implements ContainerReferences {

    private final JdbcClient jdbc;
    private final String query;

    public JdbcReferences(JdbcClient jdbc, String table, String column) {
        this.jdbc = jdbc;
        this.query = "SELECT DISTINCT %2$s FROM %1$s WHERE %2$s IN (:digests)".formatted(table, column);
    }

    @Override
    public Set<Sha256> among(Collection<Sha256> digests) {
        return jdbc.sql(query)
                .param("digests", digests.stream().map(Sha256::hex).toList())
                .query((row, _) -> new Sha256(row.getString(1)))
                .set();
    }
}
