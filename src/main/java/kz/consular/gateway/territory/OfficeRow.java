package kz.consular.gateway.territory;

import java.util.List;
import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import org.apache.commons.csv.CSVRecord;

/** One row of the directory: this office serves this district. */
record OfficeRow(long line, Office office, KatoCode kato) {
    static final List<String> COLUMNS = List.of("office", "kato", "name_kk", "name_ru", "name_en");

    /** @throws IllegalArgumentException with a sentence about the first invalid value */
    static OfficeRow of(CSVRecord row) {
        if (row.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(
                    "The row has " + row.size() + " values where " + COLUMNS.size() + " are needed");
        }
        var name = new LocalizedText(row.get(2), row.get(3), row.get(4));
        return new OfficeRow(
                row.getRecordNumber(), new Office(new OfficeCode(row.get(0)), name), new KatoCode(row.get(1)));
    }
}
