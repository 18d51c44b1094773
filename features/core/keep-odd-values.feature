Feature: Keeping identifiers, whatever comes in their place, in every form
  Odd values are read by other code in each form of the call. None of them clears or replaces what a profile has.

  @KEEP-ID
  Rule: An external ID is kept against each of them

    @each-way
    Scenario: One after the other, two times
      Given Jessica has a profile with:
        | external ID  | 1468A            |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 2 times:
        | call            | email            | external ID       |
        | an empty one    | old.me@yahoo.com | (empty)           |
        | null            | old.me@yahoo.com | (null)            |
        | a blank one     | old.me@yahoo.com | (blank)           |
        | another case    | old.me@yahoo.com | 1468a             |
        | one more digit  | old.me@yahoo.com | 14680             |
        | a number        | old.me@yahoo.com | (a number)        |
        | a list          | old.me@yahoo.com | (a list)          |
        | a long one      | old.me@yahoo.com | (a long one)      |
        | a non-ASCII one | old.me@yahoo.com | (a non-ASCII one) |
        | a new one       | old.me@yahoo.com | (a new one)       |
      Then Jessica still has:
        | external ID | 1468A |
      And Jessica is found by external ID "1468A"
      And nobody is found by external ID "(the new one)"

  @KEEP-EMAIL
  Rule: An email is kept against each of them

    @each-way
    Scenario: One after the other, two times
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 2 times:
        | call            | external ID | email             |
        | an empty one    | 1468        | (empty)           |
        | null            | 1468        | (null)            |
        | a blank one     | 1468        | (blank)           |
        | another case    | 1468        | OLD.Me@yahoo.com  |
        | a shorter one   | 1468        | o@y.com           |
        | a number        | 1468        | (a number)        |
        | a list          | 1468        | (a list)          |
        | a long one      | 1468        | (a long one)      |
        | a non-ASCII one | 1468        | (a non-ASCII one) |
        | a new one       | 1468        | (a new one)       |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "(the new one)"

  @KEEP-PHONE
  Rule: A phone number is kept against each of them

    @each-way
    Scenario: One after the other, two times
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 2 times:
        | call            | external ID | phone number         |
        | an empty one    | 1468        | (empty)              |
        | null            | 1468        | (null)               |
        | a blank one     | 1468        | (blank)              |
        | one more digit  | 1468        | +161710000012        |
        | another country | 1468        | (of another country) |
        | a number        | 1468        | (a number)           |
        | a list          | 1468        | (a list)             |
        | a long one      | 1468        | (a long one)         |
        | a non-ASCII one | 1468        | (a non-ASCII one)    |
        | a new one       | 1468        | (a new one)          |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
      And nobody is found by phone number "(the new one)"
