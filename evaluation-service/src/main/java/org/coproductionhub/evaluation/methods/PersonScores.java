package org.coproductionhub.evaluation.methods;

import java.util.TreeMap;
import org.coproductionhub.evaluation.methods.statistics.Seed;

/**
 * How many respondents of one side have each score. A person's score is the mean of the items answered, which is what
 * prorating a scale by the person's mean comes to.
 *
 * @param scores distinct, ascending
 * @param counts of people with each
 */
record PersonScores(double[] scores, int[] counts) {

    static PersonScores of(Matrix answers, Respondents respondents) {
        TreeMap<Double, Integer> people = new TreeMap<>();
        for (int row : respondents.valid()) {
            double sum = 0;
            int answered = 0;
            for (double answer : answers.row(row)) {
                if (!Double.isNaN(answer)) {
                    sum += answer;
                    answered++;
                }
            }
            people.merge(sum / answered, 1, Integer::sum);
        }
        return new PersonScores(
                people.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                people.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Of a side that has these counts of the same scores. */
    double mean(int[] people) {
        double sum = 0;
        long n = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += people[i] * scores[i];
            n += people[i];
        }
        return sum / n;
    }

    void addTo(Seed seed) {
        seed.with(scores).with(counts);
    }
}
