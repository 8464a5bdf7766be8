using CanCuoc.Reader.Tests;
using Xunit.MicrosoftTestingPlatform;

return args switch
{
    [ConfinedProgram.Verb, var folder] => ConfinedProgram.Run(folder),
    [ConfinedProgram.HoardVerb, var confined] => ConfinedProgram.Hoard(confined == ConfinedProgram.Verb),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
