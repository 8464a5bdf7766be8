namespace CanCuoc.Chip.Inspection;

/// <summary>What an inspection says to one of its questions. "No" was found; what could not be asked is never a "no".</summary>
public enum Answer
{
    Yes,
    No,

    /// <summary>The card has no means to answer.</summary>
    NotOffered,

    /// <summary>Nobody asked.</summary>
    NotChecked,
}

/// <summary>How answers are written for machines.</summary>
public static class AnswerText
{
    extension(Answer answer)
    {
        /// <summary><c>yes</c>, <c>no</c>, <c>not-offered</c> or <c>not-checked</c>.</summary>
        public string Text =>
            answer switch
            {
                Answer.Yes => "yes",
                Answer.No => "no",
                Answer.NotOffered => "not-offered",
                _ => "not-checked",
            };
    }
}
