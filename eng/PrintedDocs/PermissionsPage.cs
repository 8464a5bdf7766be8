using CanCuoc.Access;

namespace CanCuoc.PrintedDocs;

/// <summary>docs/permissions.md: who may do what.</summary>
internal sealed class PermissionsPage() : Page("permissions.md")
{
    public override IEnumerable<string> Faults => [];

    protected override string Text =>
        "# Who may do what\n\nThe one table of roles and permissions. Printed from the code by `just print`.\n\n"
        + RolePermissions.ToMarkdown();
}
