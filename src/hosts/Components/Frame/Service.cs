using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Frame;

/// <summary>The service a page belongs to, as its masthead names it.</summary>
/// <param name="Organisation">The body behind it: <c>Cơ quan quản lý căn cước</c>.</param>
/// <param name="Name">The service itself: <c>Bàn làm việc cán bộ</c>; also ends every page title.</param>
/// <param name="Home">Address of its first page.</param>
/// <param name="IsDemonstration">Invented people: every page says MẪU / SPECIMEN.</param>
public sealed record Service(Wording Organisation, Wording Name, string Home, bool IsDemonstration);

/// <summary>Who is signed in.</summary>
/// <param name="Name">As a screen shows a name; stays Vietnamese on an English page.</param>
/// <param name="Post">Post and place: <c>Quầy 03 · Phường Bến Nghé</c>; null for a citizen.</param>
/// <param name="SignOut">Address that a form is posted to.</param>
public sealed record Visitor(string Name, string? Post, string SignOut);

/// <summary>One way from the navigation bar.</summary>
/// <param name="Count">Cases waiting there; 0 shows no number.</param>
/// <param name="IsUrgent">The waiting cases are late.</param>
public sealed record NavigationItem(
    Wording Label,
    string Address,
    bool IsCurrent = false,
    int Count = 0,
    bool IsUrgent = false
);

/// <summary>How close things stand.</summary>
public enum Density
{
    /// <summary>For citizens: large text, much air.</summary>
    Roomy,

    /// <summary>For the console that officers look at all day: one tenth smaller, half the space between.</summary>
    Dense,
}
