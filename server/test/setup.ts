// What every test file needs before its first line: decorators' metadata.
import 'reflect-metadata';
