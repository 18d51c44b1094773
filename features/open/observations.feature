Feature: Open points
  What no source settles is observed and reported, and comparable between runs. Nothing of it fails a target.

  @WHO-WINS
  Rule: Which identifier decides when two match different profiles?

    Scenario Outline: <one> of one, <other> of another
      Given Jessica has a profile with:
        | <one> | <hers> |
      And Robert has a profile with:
        | <other> | <his> |
      When Identify receives:
        | <one>   | <hers> |
        | <other> | <his>  |
        | city    | Boston |
      Then it is observed as WHO-WINS whether Jessica or Robert got the "city" "Boston"

      Examples:
        | one         | hers             | other        | his              |
        | external ID | 1468             | email        | robert@yahoo.com |
        | external ID | 1468             | phone number | +16171000005     |
        | email       | old.me@yahoo.com | phone number | +16171000005     |

  @EMAIL-CASE
  Rule: Does a look-up by email regard case?

    Scenario: The same in capitals
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      Then it is observed as EMAIL-CASE whom a look-up by email "OLD.ME@yahoo.com" finds

  @CHANGE-TO-HELD
  Rule: What does a change to a held value answer?

    Scenario: Somebody else's email
      Given Jessica has a profile with:
        | external ID | 1468 |
      And Robert has a profile with:
        | email | robert@yahoo.com |
      When the private key tries to change Jessica's profile to:
        | email | robert@yahoo.com |
      Then it is observed as CHANGE-TO-HELD what the answer is

  @NO-IDENTIFIER
  Rule: What is answered to a request without identifiers?

    Scenario: Properties alone
      When Identify receives:
        | city | Boston |
      Then it is observed as NO-IDENTIFIER what the answer is

  @NO-PROPERTIES @wire-2022
  Rule: What is answered to a payload without properties?

    Scenario: A token alone
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>"}
        """
      Then it is observed as NO-PROPERTIES what the answer is

  @PLAIN-PLUS @wire-2022
  Rule: Is a plus that came unencoded mended?

    Scenario: A phone number in a form that is not encoded
      Given Jessica has a profile with:
        | external ID | 1468 |
      When Identify receives, as "form, not encoded":
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | city         | Boston       |
      Then Jessica has:
        | city | Boston |
      And it is observed as PLAIN-PLUS what Jessica's phone number was taken for, sent as "+16171000001"

  @PROCESSING-TIME
  Rule: How long is it until a change shows?

    Scenario: In this run
      Given Jessica has a profile with:
        | external ID | 1468 |
      Then the processing time is observed as PROCESSING-TIME
