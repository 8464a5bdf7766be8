namespace CanCuoc.Testing;

/// <summary>The two storage engines that every module test runs on.</summary>
public enum TestEngine
{
    Sqlite,
    PostgreSql,
}
