/* Runs all tests, one file after the other; the class path of the server for the dashboard's tests is the argument. */
import { spawnSync } from "node:child_process";

const env = { ...process.env, VFS_CLASSPATH: process.argv[2] };
const options = ["--test", "--test-concurrency=1", "--test-timeout=600000"];
const { status } = spawnSync(process.execPath, options, { env, stdio: "inherit" });
process.exit(status ?? 1);
