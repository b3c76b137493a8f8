package kz.consular.gateway.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table in RFC 4180 form: UTF-8, comma-separated, quotes where a value needs them, one header line. */
record CsvTable(List<String> header, List<CSVRecord> rows) {
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Office programs put a byte order mark before the first column's name: it is dropped. */
    static CsvTable read(Reader text) throws IOException {
        try (var parser = FORM.parse(text)) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                return new CsvTable(List.of(), List.of());
            }
            var header = records.getFirst().stream()
                    .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
            return new CsvTable(header, records.subList(1, records.size()));
        }
    }

    static CsvTable resource(String name) {
        try (var stream = stream(name);
                var text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " of this program cannot be read", e);
        }
    }

    private static InputStream stream(String name) {
        var stream = CsvTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The table " + name + " is missing from this program: build it again");
        }
        return stream;
    }
}
