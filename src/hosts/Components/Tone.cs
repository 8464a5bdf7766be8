namespace CanCuoc.Components;

/// <summary>What a tag or a notice says before it is read. Never the only sign: the words say it too.</summary>
public enum Tone
{
    Neutral,

    /// <summary>Something to know.</summary>
    Information,

    /// <summary>Done, passed, valid.</summary>
    Good,

    /// <summary>Somebody has to do something.</summary>
    Attention,

    /// <summary>Refused, failed, ended.</summary>
    Bad,
}

internal static class ToneName
{
    extension(Tone tone)
    {
        /// <summary>The word that style sheets know it by.</summary>
        public string Name =>
            tone switch
            {
                Tone.Information => "information",
                Tone.Good => "good",
                Tone.Attention => "attention",
                Tone.Bad => "bad",
                _ => "neutral",
            };
    }
}
