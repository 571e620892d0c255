package org.coproductionhub.evaluation.methods;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers, a row per respondent and a column per item. In JSON an array of arrays where {@code null} is a missing answer; in
 * memory NaN is, which keeps five million answers at eight bytes each.
 */
@JsonDeserialize(using = Matrix.Reader.class)
public final class Matrix {

    /** In one call. */
    public static final int MAX_VALUES = 5_000_000;

    private final double[][] rows;

    private Matrix(double[][] rows) {
        this.rows = rows;
    }

    /** NaN is a missing answer. The rows are not copied. */
    public static Matrix of(List<double[]> rows) {
        return new Matrix(rows.toArray(double[][]::new));
    }

    /** NaN is a missing answer. The rows are not copied. */
    public static Matrix of(double[]... rows) {
        return new Matrix(rows.clone());
    }

    public int rows() {
        return rows.length;
    }

    double[] row(int i) {
        return rows[i];
    }

    /** All answers to one item by the rows chosen, without the missing ones. */
    double[] column(int item, int[] chosen) {
        double[] values = new double[chosen.length];
        int n = 0;
        for (int row : chosen) {
            if (!Double.isNaN(rows[row][item])) {
                values[n++] = rows[row][item];
            }
        }
        return Arrays.copyOf(values, n);
    }

    /** Refuses rows of another length and answers that the scale does not allow. */
    Matrix checked(String name, int columns, Scale scale) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new Unanswerable(
                        Reason.RAGGED_ROWS,
                        name + "[" + i + "] has " + rows[i].length + " values; " + columns + " are asked for");
            }
            for (double value : rows[i]) {
                if (Double.isInfinite(value)) {
                    throw new Unanswerable(Reason.NOT_FINITE, name + "[" + i + "] holds a number that is not finite");
                }
                if (!Double.isNaN(value) && !scale.holds(value)) {
                    throw new Unanswerable(
                            Reason.OFF_THE_SCALE,
                            name + "[" + i + "] holds " + value + ", off the scale of " + scale.min() + " to "
                                    + scale.max());
                }
            }
        }
        return this;
    }

    /** Refuses more values than one call may hold. */
    static void needRoomFor(Matrix... all) {
        long values = 0;
        for (Matrix matrix : all) {
            for (double[] row : matrix.rows) {
                values += row.length;
            }
        }
        if (values > MAX_VALUES) {
            throw tooMany();
        }
    }

    private static Unanswerable tooMany() {
        return new Unanswerable(Reason.TOO_MANY_VALUES, "More than " + MAX_VALUES + " values in one call");
    }

    /** Reads straight into arrays; nothing else is a number than a JSON number. */
    static final class Reader extends StdDeserializer<Matrix> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Matrix.class);
        }

        @Override
        public Matrix deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                return refuse(context);
            }
            List<double[]> rows = new ArrayList<>();
            double[] row = new double[16];
            int total = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (!json.isExpectedStartArrayToken()) {
                    return refuse(context);
                }
                int n = 0;
                for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                    if (n == row.length) {
                        row = Arrays.copyOf(row, 2 * n);
                    }
                    if (token == JsonToken.VALUE_NULL) {
                        row[n++] = Double.NaN;
                    } else if (token != null && token.isNumeric()) {
                        row[n++] = number(json);
                    } else {
                        return refuse(context);
                    }
                    if (++total > MAX_VALUES) {
                        throw JsonMappingException.from(json, "Too many values", tooMany());
                    }
                }
                rows.add(Arrays.copyOf(row, n));
                if (rows.size() > MAX_VALUES) {
                    throw JsonMappingException.from(json, "Too many rows", tooMany());
                }
            }
            return Matrix.of(rows);
        }

        /** A literal NaN, where a mapper lets it in, must not pass for a missing answer. */
        private static double number(JsonParser json) throws IOException {
            double value = json.getDoubleValue();
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        }

        private Matrix refuse(DeserializationContext context) throws IOException {
            return context.reportInputMismatch(this, "An array of arrays of numbers or nulls is asked for");
        }
    }
}
