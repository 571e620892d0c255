package org.coproductionhub.benchmarks.targets;

/** One thing to find out about the suite. */
interface Question {

    /** Finds it out and says so in the table. */
    void ask(Stage stage, Table table) throws Exception;
}
