package org.vfsruntime.cli.maze;

/** What a high-level policy goes by: a space that moments are put into. Safe for use by several threads. */
interface Code {
    /** @return the name in tables */
    String name();

    /** @return how many numbers */
    int size();

    /**
     * @param moment to be put into the space
     * @param colours what each colour is taken for; the identity for what is really there
     * @param target receives the code
     * @param offset of the first number
     */
    void write(Moment moment, int[] colours, float[] target, int offset);
}
