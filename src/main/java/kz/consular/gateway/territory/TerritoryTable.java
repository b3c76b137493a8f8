package kz.consular.gateway.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.LocalizedText;
import org.apache.commons.csv.CSVRecord;

/** The columns of {@code territories.csv}. */
final class TerritoryTable {
    private static final List<String> COLUMNS = List.of(
            "kato",
            "since",
            "until",
            "successor",
            "region_kato",
            "region_kk",
            "region_ru",
            "region_en",
            "name_kk",
            "name_ru",
            "name_en");

    private TerritoryTable() {}

    static List<District> read(CsvTable table) {
        if (!table.header().equals(COLUMNS)) {
            throw new IllegalArgumentException("The table of districts has the columns " + COLUMNS);
        }
        return table.rows().stream().map(TerritoryTable::district).toList();
    }

    private static District district(CSVRecord row) {
        var territory = new Territory(
                new KatoCode(cell(row, "kato")),
                new LocalizedText(cell(row, "name_kk"), cell(row, "name_ru"), cell(row, "name_en")),
                new KatoCode(cell(row, "region_kato")),
                new LocalizedText(cell(row, "region_kk"), cell(row, "region_ru"), cell(row, "region_en")));
        return new District(
                territory,
                written(row, "until").map(LocalDate::parse),
                written(row, "successor").map(KatoCode::new));
    }

    private static Optional<String> written(CSVRecord row, String column) {
        return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
    }

    private static String cell(CSVRecord row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }
}
