namespace CanCuoc.Storage;

/// <summary>The two engines behind the one model.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}
